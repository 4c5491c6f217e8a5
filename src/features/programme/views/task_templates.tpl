{{HEADER:none}}
{{#EMPTY}}{{STATE:none}}{{/EMPTY}}
<div class="stack">
{{#TEMPLATE}}<section class="card"><h2>{{NAME}}</h2><p class="quiet">{{TITLE}}</p>
<form class="row-of-items" method="post" action="/tasks/templates/{{ID}}"><input type="hidden" name="csrf" value="{{CSRF}}"><a class="btn btn-primary" href="{{USE}}">[[programme.template.use]]</a>{{#EDITOR}}<a class="btn" href="{{EDIT}}" aria-label="[[programme.template.edit]]: {{NAME}}">[[programme.template.edit]]</a><button class="btn" aria-label="[[programme.template.remove]]: {{NAME}}">[[programme.template.remove]]</button>{{/EDITOR}}</form></section>
{{/TEMPLATE}}</div>
