{{HEADER:none}}
{{#PROBLEM}}{{MESSAGE:none}}{{/PROBLEM}}
<form class="card form" method="post" action="/cases/new" enctype="multipart/form-data" data-keep>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="submission" value="{{SUBMISSION}}"><input type="hidden" name="type" value="{{TYPE}}">
{{#FIELD}}{{HTML:none}}{{/FIELD}}
<div class="form-actions"><button class="btn btn-primary">[[cases.receive.save]]</button><a class="btn" href="/cases">[[cases.cancel]]</a></div>
</form>
