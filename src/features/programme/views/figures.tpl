{{HEADER:none}}
{{VIEWS:none}}
{{#PROBLEM}}{{MESSAGE:none}}{{/PROBLEM}}
<div class="stack">
{{#WAITING}}
<section>
<h2 class="section-title">[[programme.figures.waiting]]</h2>
<div class="stack">{{#WAITING_CARD}}{{CARD:none}}{{/WAITING_CARD}}</div>
</section>
{{/WAITING}}
{{#UNFINISHED}}
<section>
<h2 class="section-title">[[programme.figures.unfinished]]</h2>
<div class="stack">{{#UNFINISHED_CARD}}{{CARD:none}}{{/UNFINISHED_CARD}}</div>
</section>
{{/UNFINISHED}}
{{#DUE}}
<section>
<h2 class="section-title">[[programme.figures.due]]</h2>
<div class="stack">
{{#DUTY}}
<article class="card">
<p><a href="{{PATH}}">{{WORDING}}</a></p>
<p class="row-of-items"><strong>{{PERIOD_NAME}}</strong> <span class="quiet">{{DUE_DATE}}</span>{{#LATE}} <span class="tone-red">{{TEXT}}</span>{{/LATE}}</p>
{{#SENT}}<p class="quiet">[[programme.figures.sent]]</p>{{/SENT}}
{{#COMPUTED}}<p class="quiet">[[programme.figures.computed]]</p>{{/COMPUTED}}
{{#FORM}}
<form method="post" action="{{PATH}}/figures" enctype="multipart/form-data" data-keep>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="period" value="{{PERIOD}}"><input type="hidden" name="next" value="/figures">
{{#LAST}}<p class="quiet">{{TEXT}}</p>{{/LAST}}
<p class="help" id="value-{{ID}}-help">[[programme.help.value_in_place]]</p><p class="help" id="evidence-{{ID}}-help">[[programme.target.evidence_help]]</p>
<div class="row-of-items">
{{#NUMBER}}<label for="value-{{ID}}">[[programme.column.value]]</label><input class="form-control" id="value-{{ID}}" name="value" inputmode="decimal" autocomplete="off" required aria-describedby="value-{{ID}}-help"><span>{{UNIT}}</span>{{/NUMBER}}
{{#CHOICE}}<label for="level-{{ID}}">[[programme.target.level]]</label><select class="form-select" id="level-{{ID}}" name="level" aria-describedby="value-{{ID}}-help">{{#LEVEL}}<option value="{{VALUE}}">{{LABEL}}</option>{{/LEVEL}}</select>{{/CHOICE}}
<label for="evidence-{{ID}}">[[programme.target.evidence]]</label><input class="form-control" id="evidence-{{ID}}" name="evidence" aria-describedby="evidence-{{ID}}-help">
<label for="file-{{ID}}">[[attachments.field]]</label><input class="form-control" id="file-{{ID}}" name="evidence_file" type="file" accept="{{ENDINGS}}" aria-describedby="evidence-{{ID}}-help">
<button class="btn btn-primary">[[programme.target.save_figure]]</button>
</div>
</form>
{{/FORM}}
</article>
{{/DUTY}}
</div>
</section>
{{/DUE}}
{{#EMPTY}}{{STATE:none}}{{/EMPTY}}
</div>
