{{HEADER:none}}
{{DEFINITIONS:none}}
<p class="row-of-items">{{#WORK}}<a class="btn" href="/people/{{ID}}/work">[[people.person.work]]</a>{{/WORK}}{{#HAND_OVER}}<a class="btn" href="/people/{{ID}}/hand-over">[[people.hand_over.open]]</a>{{/HAND_OVER}}{{#SET_AWAY}}<a class="btn" href="/people/{{ID}}/away">[[people.person.away]]</a>{{/SET_AWAY}}</p>
{{#MANAGE}}
<section aria-labelledby="way-in">
<h2 class="section-title" id="way-in">[[people.person.way_in]]</h2>
<div class="form-actions">
<form method="post" action="/people/{{ID}}/welcome-link"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="btn">[[people.person.make_link]]</button></form>
<form method="post" action="/people/{{ID}}/end-sessions"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="btn">[[people.person.end_sessions]] ({{SESSIONS}})</button></form>
<form method="post" action="/people/{{ID}}/activity"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="active" value="{{NEXT_ACTIVITY}}"><button class="btn">{{ACTIVITY_LABEL}}</button></form>
</div>
</section>
{{/MANAGE}}
{{HISTORY:none}}
