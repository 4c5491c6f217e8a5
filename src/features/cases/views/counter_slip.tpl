{{HEADER:none}}
<section class="card stack">
<p class="message tone-green">[[cases.receive.done]]</p>
<p>[[cases.sent.code]]<br><b class="sentence">{{CODE}}</b></p>
<p>[[cases.sent.secret]]<br><b class="sentence">{{SECRET}}</b></p>
<p class="quiet">[[cases.receive.tell]]</p>
{{#DUE}}<p class="sentence">[[cases.sent.due]] {{WHEN}}.</p>{{/DUE}}
<div class="form-actions"><a class="btn btn-primary" href="{{PATH}}">[[cases.receive.open]]</a><a class="btn" href="/cases">[[cases.inbox.title]]</a></div>
</section>
