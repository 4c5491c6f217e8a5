{{HEADER:none}}
{{#RECORD}}<p class="message tone-green">{{TEXT}} <span class="quiet">{{BY}}, {{AT}}</span></p>{{/RECORD}}
{{#NOTHING}}<div class="empty-state">[[icon:circle-check]]<h2>[[programme.hand_over.nothing]]</h2><p>[[programme.hand_over.nothing_text]]</p></div>{{/NOTHING}}
{{#FORM}}
{{#PROBLEM}}{{MESSAGE:none}}{{/PROBLEM}}
<form class="card form" method="post" action="{{PATH}}">
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="tag" value="{{TAG}}">
<p>{{SUMMARY}}</p>
{{#FIELD}}{{HTML:none}}{{/FIELD}}
<p class="quiet">[[programme.hand_over.note]]</p>
<div class="form-actions"><button class="btn btn-primary">[[programme.hand_over.do]]</button></div>
</form>
{{/FORM}}
{{#TARGETS}}<section><h2 class="section-title">{{HEADING}}</h2>
<div class="list"><table><thead><tr><th scope="col">[[programme.column.status]]</th><th scope="col">[[programme.column.target]]</th><th scope="col">[[programme.column.unit]]</th></tr></thead><tbody>
{{#TARGET}}<tr><td class="first">{{STATUS:none}}</td><th scope="row" class="first"><a href="{{ADDRESS}}">{{WORDING}}</a></th><td data-label="[[programme.column.unit]]">{{UNIT}}</td></tr>
{{/TARGET}}</tbody></table></div></section>{{/TARGETS}}
{{TASKS:none}}
{{#EXPLANATIONS}}<section><h2 class="section-title">[[programme.explanation.list]]</h2>
<div class="list"><table><thead><tr><th scope="col">[[programme.explanation.about]]</th><th scope="col" class="number">[[programme.explanation.due]]</th></tr></thead><tbody>
{{#EXPLANATION}}<tr><th scope="row" class="first"><a href="{{ADDRESS}}">{{WORDING}}</a></th><td class="number" data-label="[[programme.explanation.due]]">{{DUE}}</td></tr>
{{/EXPLANATION}}</tbody></table></div></section>{{/EXPLANATIONS}}
