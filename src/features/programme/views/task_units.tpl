<fieldset class="ticks"><legend>[[programme.task.cooperating]]</legend>
<p class="help">[[programme.help.task.cooperating]]</p>
{{#UNIT}}<label class="tick"><input type="checkbox" name="cooperating" value="{{ID}}"{{#TICKED}} checked{{/TICKED}}> {{NAME}}</label>
{{/UNIT}}</fieldset>
