{{HEADER:none}}
<section class="card stack">
<p class="message tone-green">[[cases.sent.thanks]]</p>
<p>[[cases.sent.code]]<br><b class="sentence">{{CODE}}</b></p>
<p>[[cases.sent.secret]]<br><b class="sentence">{{SECRET}}</b></p>
<p class="quiet">[[cases.sent.keep]]</p>
{{#QR}}<p><svg class="sent-qr" viewBox="-4 -4 {{SIDE}} {{SIDE}}" role="img" aria-label="[[cases.steps.qr]]" shape-rendering="crispEdges"><rect x="-4" y="-4" width="{{SIDE}}" height="{{SIDE}}" fill="#fff"/><path d="{{SQUARES}}" fill="#000"/></svg></p>{{/QR}}
{{#DUE}}<p class="sentence">[[cases.sent.due]] {{WHEN}}.</p>{{/DUE}}
{{WHY:none}}
<form method="post" action="/track"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="code" value="{{CODE}}"><input type="hidden" name="secret" value="{{SECRET}}">
<div class="form-actions"><button class="btn btn-primary">[[cases.sent.follow]]</button>{{#PUBLIC}}<a class="btn" href="{{PATH}}">[[cases.sent.public]]</a>{{/PUBLIC}}</div></form>
</section>
