{{HEADER:none}}
<section class="card stack">
<p class="message tone-green">[[cases.sent.thanks]]</p>
<p>[[cases.sent.code]]<br><b class="sentence">{{CODE}}</b></p>
<p>[[cases.sent.secret]]<br><b class="sentence">{{SECRET}}</b></p>
<p class="quiet">[[cases.sent.keep]]</p>
{{#QR}}<p><img class="sent-qr" src="{{IMAGE}}" width="144" height="144" alt="[[cases.steps.qr]]"></p>{{/QR}}
{{#DUE}}<p class="sentence">[[cases.sent.due]] {{WHEN}}.</p>{{/DUE}}
{{WHY:none}}
<form method="post" action="/track"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="code" value="{{CODE}}"><input type="hidden" name="secret" value="{{SECRET}}">
<div class="form-actions"><button class="btn btn-primary">[[cases.sent.follow]]</button>{{#PUBLIC}}<a class="btn" href="{{PATH}}">[[cases.sent.public]]</a>{{/PUBLIC}}</div></form>
</section>
