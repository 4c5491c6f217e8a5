{{HEADER:none}}
{{TYPES:none}}
{{#PROBLEM}}{{MESSAGE:none}}{{/PROBLEM}}
{{#NONE}}<p class="quiet">[[cases.rules.none]]</p>{{/NONE}}
{{#RULES}}<div class="list"><table>
<thead><tr><th scope="col">[[cases.column.category]]</th><th scope="col">[[cases.column.place]]</th><th scope="col">[[cases.column.unit]]</th><th scope="col">[[cases.column.person]]</th><th scope="col"><span class="visually-hidden">[[cases.rules.remove]]</span></th></tr></thead><tbody>
{{#RULE}}<tr><th scope="row" class="first">{{CATEGORY}}</th><td data-label="[[cases.column.place]]">{{PLACE}}</td><td data-label="[[cases.column.unit]]">{{UNIT}}</td><td data-label="[[cases.column.person]]">{{PERSON}}</td><td><form method="post" action="/cases/rules"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="type" value="{{TYPE}}"><input type="hidden" name="category" value="{{CATEGORY_KEY}}"><input type="hidden" name="neighbourhood" value="{{PLACE_KEY}}"><button class="btn btn-sm" name="act" value="remove" aria-label="[[cases.rules.remove]]: {{CATEGORY}}, {{PLACE}}">[[cases.rules.remove]]</button></form></td></tr>
{{/RULE}}</tbody></table></div>{{/RULES}}
<form class="card form" method="post" action="/cases/rules"><h2 class="section-title">[[cases.rules.add]]</h2>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="type" value="{{TYPE}}">
{{#FIELD}}{{HTML:none}}{{/FIELD}}
<div class="form-actions"><button class="btn btn-primary" name="act" value="set">[[cases.rules.save]]</button></div></form>
<section><h2 class="section-title">[[cases.rules.general]]</h2><p class="quiet">[[cases.rules.general_about]]</p><div class="list"><table>
<thead><tr><th scope="col">[[cases.column.category]]</th><th scope="col">[[cases.column.unit]]</th><th scope="col">[[cases.column.person]]</th><th scope="col">[[cases.rules.within]]</th></tr></thead><tbody>
{{#GENERAL}}<tr><th scope="row" class="first">{{CATEGORY}}</th><td data-label="[[cases.column.unit]]">{{UNIT}}{{#NO_UNIT}}<span class="tone-red">[[icon:alert-circle]] [[cases.rules.no_unit]]</span>{{/NO_UNIT}}</td><td data-label="[[cases.column.person]]">{{PERSON}}</td><td data-label="[[cases.rules.within]]">{{COUNT}}<span class="cell-note">{{SOURCE}} ({{SURE}})</span></td></tr>
{{/GENERAL}}</tbody></table></div></section>
