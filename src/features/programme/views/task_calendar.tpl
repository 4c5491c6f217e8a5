{{HEADER:none}}
<p class="sentence">[[programme.calendar.about]]</p>
<div class="stack">
{{#CALENDAR}}<section class="card"><h2>{{NAME}}</h2>
{{#ADDRESS}}<p class="message tone-green">[[programme.calendar.copy]]</p><p><a class="secret" href="{{PATH}}">{{PATH}}</a></p>{{/ADDRESS}}
{{#MADE}}<p class="quiet">[[programme.calendar.made]] {{WHEN}}</p>{{/MADE}}{{#NONE}}<p class="quiet">[[programme.calendar.none]]</p>{{/NONE}}
<form method="post" action="/tasks/calendar"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="btn" name="whose" value="{{WHOSE}}">[[programme.calendar.renew]]</button></form></section>
{{/CALENDAR}}</div>
