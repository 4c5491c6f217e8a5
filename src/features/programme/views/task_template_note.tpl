<input type="hidden" name="template" value="{{ID}}">
<p class="quiet">[[programme.template.from]]: {{NAME}}</p>
<ul class="quiet">{{#MILESTONE}}<li>{{DAYS}} [[programme.template.days_after]]: {{TITLE}}</li>{{/MILESTONE}}</ul>
