{{HEADER:none}}
<form class="card form" method="post" action="{{ACTION}}">
<p role="alert">{{MESSAGE}}</p>
<p class="quiet">[[cases.wait.kept]]</p>
<input type="hidden" name="csrf" value="{{CSRF}}">
{{#KEPT}}<input type="hidden" name="{{NAME}}" value="{{VALUE}}">{{/KEPT}}
<div class="form-actions"><button class="btn btn-primary">[[cases.wait.again]]</button></div>
</form>
