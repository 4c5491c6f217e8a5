<div class="page-head"><div class="page-head-text"><h1>[[reading.review.title]]</h1><p class="page-newest">{{NAME}} · {{WHEN}}</p></div>
<div class="page-actions">
<a class="btn" href="/reports/{{ID}}">[[icon:file-search]][[reading.review.check]]</a>
</div></div>
{{#SCANNED}}<div class="message tone-orange">[[icon:alert-triangle]]<p>[[reading.report.scanned]]</p></div>{{/SCANNED}}
{{#MESSAGE}}<div class="message {{TONE}}" role="alert">{{ICON:none}}<p>{{TEXT}}</p></div>{{/MESSAGE}}
<div class="review-progress" id="review-progress">
<div><p class="review-count">{{PROGRESS}}</p>
<progress max="{{ALL}}" value="{{REVIEWED}}">{{PROGRESS}}</progress></div>
<form method="post" action="/reports/{{ID}}/accept-all"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="btn"{{#NONE_OPEN}} disabled{{/NONE_OPEN}}>[[icon:checks]][[reading.review.accept_all]]</button></form>
<form method="post" action="/reports/{{ID}}/go-live"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="btn btn-primary"{{#NONE_ACCEPTED}} disabled{{/NONE_ACCEPTED}}>[[icon:rocket]][[reading.review.go_live]]</button></form>
</div>
<details class="card more"><summary>[[reading.help.heading]]</summary><dl class="definitions">
<dt>[[reading.field.number]]</dt><dd id="help-number">[[reading.help.number]]</dd>
<dt>[[reading.field.group]]</dt><dd id="help-group">[[reading.help.group]]</dd>
<dt>[[reading.field.title]]</dt><dd id="help-title">[[reading.help.title]]</dd>
<dt>[[reading.field.text]]</dt><dd id="help-text">[[reading.help.text]]</dd>
<dt>[[reading.field.comparator]]</dt><dd id="help-comparator">[[reading.help.comparator]]</dd>
<dt>[[reading.field.value]]</dt><dd id="help-value">[[reading.help.value]]</dd>
<dt>[[reading.field.low]]</dt><dd id="help-low">[[reading.help.low]]</dd>
<dt>[[reading.field.high]]</dt><dd id="help-high">[[reading.help.high]]</dd>
<dt>[[reading.field.unit]]</dt><dd id="help-unit">[[reading.help.unit]]</dd>
<dt>[[reading.field.level]]</dt><dd id="help-level">[[reading.help.level]]</dd>
<dt>[[reading.field.base_value]]</dt><dd id="help-base_value">[[reading.help.base_value]]</dd>
<dt>[[reading.field.base_year]]</dt><dd id="help-base_year">[[reading.help.base_year]]</dd>
<dt>[[reading.field.period_kind]]</dt><dd id="help-period_kind">[[reading.help.period_kind]]</dd>
<dt>[[reading.field.period_year]]</dt><dd id="help-period_year">[[reading.help.period_year]]</dd>
</dl></details>
<p class="review-keys only-with-keyboard">[[reading.review.keys]]</p>
{{#ROW}}
{{#TAKEN}}
<section class="review-row" id="line-{{LINE}}">
<div class="review-source"><p class="report-lines">{{LINES}}</p>
<p>{{NUMBER}} {{#SEGMENT}}{{#MARKED}}<mark>{{WORDS}}</mark>{{/MARKED}}{{#PLAIN}}{{WORDS}}{{/PLAIN}}{{/SEGMENT}}</p>
{{#FINDING}}<p class="finding {{TONE}}"><span class="visually-hidden">{{SEVERITY}}: </span>{{ICON:none}}<span>{{MESSAGE}}</span></p>{{/FINDING}}
<details class="review-add"><summary>[[icon:plus]][[reading.review.add]]</summary>
<form method="post" action="/reports/{{ID}}/items"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="line" value="{{LINE}}">
<button class="btn btn-sm" name="kind" value="target">[[reading.kind.target]]</button>
<button class="btn btn-sm" name="kind" value="key_task">[[reading.kind.key_task]]</button>
<button class="btn btn-sm" name="kind" value="breakthrough">[[reading.kind.breakthrough]]</button>
<button class="btn btn-sm" name="kind" value="project">[[reading.kind.project]]</button>
</form></details>
</div>
<div class="review-cards">{{>CARD}}</div>
</section>
{{/TAKEN}}
{{#SKIPPED}}
<details class="review-skipped"><summary>{{SUMMARY}}</summary>
{{#PARAGRAPH}}<p><span class="report-lines">{{LINES}}</span>{{NUMBER}} {{TEXT}}</p>{{/PARAGRAPH}}
</details>
{{/SKIPPED}}
{{/ROW}}
