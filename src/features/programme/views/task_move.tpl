{{HEADER:none}}
{{#PROBLEM}}{{MESSAGE:none}}{{/PROBLEM}}
<div class="stack">
<form class="card form" method="get" action="{{PATH}}" role="search">
{{SEARCH:none}}
<div class="form-actions"><button class="btn">[[programme.move.find]]</button></div>
</form>
<form class="card form" method="post" action="{{PATH}}">
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}"><input type="hidden" name="q" value="{{WORDS}}">
{{PARENT:none}}
<p class="quiet">[[programme.move.note]]</p>
<div class="form-actions"><button class="btn btn-primary">[[programme.move.do]]</button><a class="btn" href="{{BACK}}">[[programme.cancel]]</a></div>
</form>
</div>
