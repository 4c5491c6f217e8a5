{{HEADER:none}}
<form class="card form" method="post" action="{{PATH}}/support"><input type="hidden" name="csrf" value="{{CSRF}}">
{{#REPORTED}}<p class="told">{{TEXT}}</p>{{/REPORTED}}<p>[[cases.public.support_text]]</p>
<div class="form-actions"><button class="btn btn-primary">[[cases.public.support]]</button></div></form>
