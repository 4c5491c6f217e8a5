{{HEADER:none}}
{{ERROR:none}}
<form class="form" method="post"{{#SENT_TO}} action="{{ACTION}}"{{/SENT_TO}}>
<input type="hidden" name="csrf" value="{{CSRF}}">
{{#HIDDEN}}<input type="hidden" name="{{NAME}}" value="{{VALUE}}">
{{/HIDDEN}}
{{#NOTE}}<p>{{TEXT}}</p>{{/NOTE}}
{{FIELDS:none}}
<div class="form-actions"><button class="btn btn-primary">{{SUBMIT}}</button></div>
</form>
