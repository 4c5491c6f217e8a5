{{HEADER:none}}
{{VIEWS:none}}
{{#PROBLEM}}{{MESSAGE:none}}{{/PROBLEM}}
{{#EMPTY}}{{STATE:none}}{{/EMPTY}}
<div class="stack">
{{#NONE}}<p class="quiet">[[programme.frozen.none]]</p>{{/NONE}}
{{#LIST}}
<div class="list"><table>
<thead><tr><th scope="col">[[programme.column.period]]</th><th scope="col">[[programme.target.note]]</th><th scope="col">[[programme.frozen.who]]</th></tr></thead>
<tbody>
{{#ROW}}<tr><th scope="row" class="first"><a href="{{PATH}}">{{NAME}}</a></th><td data-label="[[programme.target.note]]">{{NOTE}}</td><td data-label="[[programme.frozen.who]]">{{WHO}}<span class="cell-note">{{WHEN}}</span></td></tr>
{{/ROW}}
</tbody></table></div>
{{/LIST}}
{{#COMPARE}}
<section>
<h2 class="section-title">[[programme.frozen.compare_two]]</h2>
<p class="help" id="compare-help">[[programme.frozen.compare_help]]</p>
<form class="row-of-items" method="get" action="/periods/compare">
<label>[[programme.frozen.from]] <select class="form-select" name="a" aria-describedby="compare-help">{{#BEFORE}}<option value="{{ID}}"{{#SELECTED}} selected{{/SELECTED}}>{{NAME}}</option>{{/BEFORE}}</select></label>
<label>[[programme.frozen.to]] <select class="form-select" name="b" aria-describedby="compare-help">{{#AFTER}}<option value="{{ID}}">{{NAME}}</option>{{/AFTER}}</select></label>
<button class="btn">[[programme.frozen.compare]]</button>
</form>
</section>
{{/COMPARE}}
{{#FORM}}
<section>
<h2 class="section-title">[[programme.frozen.close]]</h2>
<form class="card form" method="get" action="/periods/preview">
<p class="quiet">[[programme.frozen.help]]</p>
{{SPAN_FIELD:none}}
<div class="form-actions"><button class="btn btn-primary">[[programme.frozen.preview]]</button></div>
</form>
</section>
{{/FORM}}
</div>
