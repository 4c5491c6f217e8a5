<article class="card">
<p class="row-of-items"><strong>{{FIGURE}}</strong> <span>{{PERIOD}}{{#AREA}}, {{NAME}}{{/AREA}}</span> {{BADGE:none}}</p>
{{#TARGET}}<p><a href="{{PATH}}">{{WORDING}}</a></p>{{/TARGET}}
<p class="quiet">{{WHO}}, {{WHEN}}{{#BEFORE}} · {{TEXT}}{{/BEFORE}}</p>
{{#CLOSED}}<p class="message tone-orange">{{TEXT}}</p>{{/CLOSED}}
{{#NOTE}}<p>{{TEXT}}</p>{{/NOTE}}
{{#EVIDENCE}}<p class="quiet">{{TEXT:none}}</p>{{/EVIDENCE}}
{{#RETURNED}}<p class="message tone-orange"><strong>[[programme.figures.returned_because]]</strong> {{REASON}} ({{BY}})</p>{{/RETURNED}}
{{#DROP}}<details class="more"><summary>[[programme.figures.drop]]</summary><form method="post" action="{{PATH}}/drop"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="next" value="{{BACK}}"><p class="quiet small">[[programme.figures.drop_help]]</p><button class="btn btn-sm">[[programme.figures.drop]]</button></form></details>{{/DROP}}
{{#DECIDE}}
<form method="post" action="{{PATH}}/approve">
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="next" value="{{BACK}}">
<div class="form-actions"><button class="btn btn-primary">[[programme.figures.approve]]</button></div>
</form>
<details><summary>[[programme.figures.return_summary]]</summary>
<form class="form" method="post" action="{{PATH}}/return">
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="next" value="{{BACK}}">
<div class="field"><label for="reason-{{ID}}">[[programme.figures.reason]]</label>
<p class="help" id="reason-{{ID}}-help">[[programme.help.return_figure]]</p>
<input class="form-control" id="reason-{{ID}}" name="reason" required aria-describedby="reason-{{ID}}-help"></div>
<div class="form-actions"><button class="btn">[[programme.figures.return]]</button></div>
</form></details>
{{/DECIDE}}
</article>
