{{HEADER:none}}
{{#PROBLEM}}{{MESSAGE:none}}{{/PROBLEM}}
<form class="card form" method="post" action="/notices/settings" data-keep>
<input type="hidden" name="csrf" value="{{CSRF}}">
<p>[[notices.settings.about]]</p>
{{BY_MAIL:none}}
{{LANGUAGE:none}}
<fieldset><legend>[[notices.settings.kinds]]</legend>
{{#KIND}}{{FIELD:none}}{{/KIND}}
</fieldset>
<fieldset><legend>[[notices.settings.away]]</legend>
<p class="help">[[notices.settings.away_help]]</p>
{{FROM:none}}{{UNTIL:none}}
</fieldset>
<div class="form-actions"><button class="btn btn-primary">[[notices.settings.save]]</button><a class="btn" href="/notices">[[notices.settings.cancel]]</a></div>
</form>
{{#OF_WARD}}<section><h2 class="section-title">[[notices.settings.of_ward]]</h2>
<form class="card form" method="post" action="/notices/settings/ward">
<input type="hidden" name="csrf" value="{{CSRF}}">
{{FIELD:none}}
<div class="form-actions"><button class="btn">[[notices.settings.save_ward]]</button></div>
</form></section>{{/OF_WARD}}
