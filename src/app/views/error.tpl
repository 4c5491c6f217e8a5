<div class="empty-state">{{ICON:none}}
<h1>{{TITLE}}</h1>
<p>{{MESSAGE}}</p>
{{#REFERENCE}}<p>[[app.error.reference]] <code>{{ID}}</code></p>{{/REFERENCE}}
{{#RESEND}}
<form method="post" action="{{ACTION}}">
<input type="hidden" name="csrf" value="{{CSRF}}">
{{#FIELD}}<input type="hidden" name="{{NAME}}" value="{{VALUE}}">{{/FIELD}}
<button class="btn btn-primary">[[app.error.send_again]]</button>
</form>
{{/RESEND}}
{{#HOME}}<p><a class="btn" href="/">[[app.error.home]]</a></p>{{/HOME}}
</div>
