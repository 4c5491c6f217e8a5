<div class="page-head"><div class="page-head-text"><h1>[[reading.report.title]]</h1><p class="page-newest">{{NAME}} · {{WHEN}}</p></div>
{{#MAY_REVIEW}}<div class="page-actions"><a class="btn btn-primary" href="/reports/{{ID}}/review">[[icon:list-check]][[reading.report.review]]</a></div>{{/MAY_REVIEW}}</div>
{{#SCANNED}}<div class="message tone-orange">[[icon:alert-triangle]]<p>[[reading.report.scanned]]</p></div>{{/SCANNED}}
<p class="sentence">{{SUMMARY}}</p>
{{#FILTERS}}<ul class="filters" aria-label="[[reading.report.kinds]]">
{{#KIND}}<li><a class="chip" href="{{LINK}}"{{#CURRENT}} aria-current="true"{{/CURRENT}}>{{LABEL}} <span class="count">{{COUNT}}</span></a></li>{{/KIND}}
</ul>{{/FILTERS}}
{{#PARAGRAPH}}
<div class="report-row" id="line-{{LINE}}">
<p class="report-text {{CLASS}}"><span class="report-lines">{{LINES}}</span>{{NUMBER}} {{TEXT}}</p>
{{#FINDINGS}}<div class="report-findings">
{{#FINDING}}<p class="finding {{TONE}}"><span class="visually-hidden">{{SEVERITY}}: </span>{{ICON:none}}<span>{{MESSAGE}}</span></p>{{/FINDING}}
</div>{{/FINDINGS}}
</div>
{{/PARAGRAPH}}
