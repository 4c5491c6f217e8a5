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
