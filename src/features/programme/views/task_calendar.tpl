{{HEADER:none}}
<p class="sentence">[[programme.calendar.about]]</p>
<div class="stack">
{{#ADDRESS}}<section class="card"><p class="message tone-green">[[programme.calendar.copy]]</p><p><a class="secret" href="{{PATH}}">{{PATH}}</a></p></section>{{/ADDRESS}}
{{#CALENDAR}}<section class="card"><h2>{{NAME}}</h2>
{{#MADE}}<p class="quiet">[[programme.calendar.made]] {{WHEN}}</p>{{/MADE}}{{#NONE}}<p class="quiet">[[programme.calendar.none]]</p>{{/NONE}}
<form class="row-of-items" method="post" action="/tasks/calendar"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="whose" value="{{WHOSE}}"><input type="hidden" name="unit" value="{{UNIT}}"><button class="btn" name="change" value="renew">{{#MAKE}}[[programme.calendar.make]]{{/MAKE}}{{#RENEW}}[[programme.calendar.renew]]{{/RENEW}}</button>{{#END}}<button class="btn" name="change" value="end" aria-label="[[programme.calendar.end]]: {{NAME}}">[[programme.calendar.end]]</button>{{/END}}</form></section>
{{/CALENDAR}}
{{#OTHERS}}<section class="card"><form class="form" method="post" action="/tasks/calendar"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="whose" value="unit">{{FIELD:none}}
<div class="form-actions"><button class="btn" name="change" value="renew">[[programme.calendar.make]]</button></div></form></section>{{/OTHERS}}
</div>
