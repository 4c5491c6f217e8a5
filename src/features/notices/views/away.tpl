{{HEADER:none}}
{{#PROBLEM}}{{MESSAGE:none}}{{/PROBLEM}}
<form class="card form" method="post" action="{{ACTION}}" data-keep>
<input type="hidden" name="csrf" value="{{CSRF}}">
<p class="help">[[notices.away.help]]</p>
{{FROM:none}}{{UNTIL:none}}
<div class="form-actions"><button class="btn btn-primary">[[notices.settings.save]]</button><a class="btn" href="{{BACK}}">[[notices.settings.cancel]]</a></div>
</form>
