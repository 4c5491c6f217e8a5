{{HEADER:none}}
{{DEFINITIONS:none}}
<p><a class="btn" href="/account/password">[[people.account.change_password]]</a></p>
<section aria-labelledby="sessions">
<h2 class="section-title" id="sessions">[[people.account.sessions]]</h2>
<div class="list">
<table>
<caption class="visually-hidden">[[people.account.sessions]]</caption>
<thead><tr><th scope="col">[[people.account.device]]</th><th scope="col">[[people.account.address]]</th><th scope="col">[[people.account.since]]</th><th scope="col">[[people.account.last_seen]]</th><th scope="col">[[people.account.end]]</th></tr></thead>
<tbody>
{{#SESSION}}
<tr>
<th scope="row" class="first">{{DEVICE}}{{#THIS}}<span class="cell-note">[[people.account.this_session]]</span>{{/THIS}}</th>
<td data-label="[[people.account.address]]">{{ADDRESS}}</td>
<td data-label="[[people.account.since]]">{{SINCE}}</td>
<td data-label="[[people.account.last_seen]]">{{LAST_SEEN}}</td>
<td class="action">{{#OTHER}}<form method="post" action="/account/sessions/{{SESSION_ID}}/end"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="btn btn-sm">[[people.account.end]]</button></form>{{/OTHER}}</td>
</tr>
{{/SESSION}}
</tbody>
</table>
</div>
</section>
<section aria-labelledby="tokens">
<h2 class="section-title" id="tokens">[[people.account.tokens]]</h2>
<p>[[people.account.tokens_about]]</p>
<ul>
{{#TOKEN}}
<li>{{NAME}} · {{EXPIRES}} <form method="post" action="/account/tokens/{{TOKEN_ID}}/end"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="btn btn-sm">[[people.account.revoke]]</button></form></li>
{{/TOKEN}}
</ul>
<form class="search" method="post" action="/account/tokens">
<input type="hidden" name="csrf" value="{{CSRF}}">
<label class="visually-hidden" for="token-name">[[people.account.token_name]]</label>
<input class="form-control" id="token-name" name="name" placeholder="[[people.account.token_name]]" required aria-describedby="token-name-help">
<button class="btn">[[people.account.make_token]]</button>
</form>
<p class="help" id="token-name-help">[[people.help.token]]</p>
</section>
