{{HEADER:none}}
{{#PROBLEM}}{{MESSAGE:none}}{{/PROBLEM}}
<form class="card form" method="post" action="{{ACTION}}" data-keep>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">{{#ONCE}}<input type="hidden" name="form_key" value="{{KEY}}">{{/ONCE}}
{{#FIELD}}{{HTML:none}}{{/FIELD}}
<div class="form-actions"><button class="btn btn-primary">{{SAVE}}</button><a class="btn" href="{{BACK}}">{{CANCEL}}</a></div>
</form>
