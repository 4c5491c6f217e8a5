<div class="empty-state" role="alert">
[[icon:alert-triangle]]
<h1>{{TITLE}}</h1>
<p>{{TEXT}}</p>
{{#REFERENCE}}<p>{{ID}}</p>{{/REFERENCE}}
{{#RESEND}}
<form method="post" action="{{ACTION}}">
<input type="hidden" name="csrf" value="{{CSRF}}">
{{#TYPED}}
<input type="hidden" name="{{NAME}}" value="{{VALUE}}">
{{/TYPED}}
<button class="btn btn-primary">[[http.problem.resend]]</button>
</form>
{{/RESEND}}
<a class="btn" href="/">[[http.problem.home]]</a>
</div>
