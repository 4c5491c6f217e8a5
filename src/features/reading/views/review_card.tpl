<article class="review-card {{STATE_CLASS}}" id="item-{{ITEM}}" tabindex="-1">
<header><span class="review-kind">{{KIND}} {{NUMBER}}</span>{{#CHANGE}}<span class="status {{TONE}}">{{LABEL}}</span>{{/CHANGE}}<span class="status {{STATE_TONE}}">{{STATE}}</span></header>
{{#EARLIER}}<p class="review-earlier">[[reading.review.earlier]] <del>{{TEXT}}</del></p>{{/EARLIER}}
<p class="review-text">{{TEXT}}</p>
{{#TAKEN}}<p class="review-taken"><b>{{GOAL}}</b>{{#PERIOD}} · {{TEXT}}{{/PERIOD}}{{#GROUP}} · {{TEXT}}{{/GROUP}}</p>{{/TAKEN}}
{{#BASE}}<p class="review-base">[[reading.review.base_line]] <b>{{VALUE}}</b>{{#YEAR}} ({{TEXT}}){{/YEAR}}{{#SAID}} <q>{{TEXT}}</q> <small>{{LINE_OF}}</small>{{/SAID}}</p>{{/BASE}}
{{#PROBLEM}}<p class="field-error" role="alert">[[icon:alert-circle]]<span>{{TEXT}}</span></p>{{/PROBLEM}}
<form method="post" action="/reports/{{REPORT}}/items/{{ITEM}}" data-review-form hx-post="/reports/{{REPORT}}/items/{{ITEM}}" hx-target="closest .review-card" hx-swap="outerHTML">
<input type="hidden" name="csrf" value="{{CSRF}}">
<div class="review-actions">
{{#OPEN}}<button class="btn btn-sm btn-primary" name="action" value="accept" data-key="a">[[icon:check]][[reading.review.accept]]</button>
<button class="btn btn-sm" name="action" value="reject" data-key="x">[[icon:x]][[reading.review.reject]]</button>{{/OPEN}}
{{#DECIDED}}<button class="btn btn-sm" name="action" value="open" data-key="o">[[icon:arrow-back-up]][[reading.review.reopen]]</button>{{/DECIDED}}
</div>
{{#EDITABLE}}
<details class="review-edit"{{#EXPANDED}} open{{/EXPANDED}}><summary data-key="e">[[icon:pencil]][[reading.review.edit]]</summary>
<div class="review-fields">
{{#FIELD}}<div class="{{CLASS}}"><label for="{{NAME}}-{{ITEM_ID}}">{{LABEL}}</label>
{{#LINE}}<input class="form-control" id="{{NAME}}-{{ITEM_ID}}" name="{{NAME}}" aria-describedby="help-{{NAME}}" value="{{VALUE}}">{{/LINE}}
{{#LONG}}<textarea class="form-control" id="{{NAME}}-{{ITEM_ID}}" name="{{NAME}}" aria-describedby="help-{{NAME}}" rows="3">{{VALUE}}</textarea>{{/LONG}}
{{#SELECT}}<select class="form-select" id="{{NAME}}-{{ITEM_ID}}" name="{{NAME}}" aria-describedby="help-{{NAME}}">{{#OPTION}}<option value="{{WORD}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{LABEL}}</option>{{/OPTION}}</select>{{/SELECT}}
</div>{{/FIELD}}
</div>
<div class="review-actions">
<button class="btn btn-sm btn-primary" name="action" value="correct">[[icon:check]][[reading.review.correct]]</button>
<button class="btn btn-sm" name="action" value="split" data-key="s">[[icon:cut]][[reading.review.split]]</button>
<button class="btn btn-sm" name="action" value="merge" data-key="m">[[icon:arrows-join]][[reading.review.merge]]</button>
</div>
</details>
{{/EDITABLE}}
</form>
</article>
