<details class="card more"{{#OPENED}} open{{/OPENED}}><summary>[[programme.bulk.heading]]</summary><form id="bulk" method="post" action="/tasks/bulk"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="back" value="{{BACK}}">
<p class="quiet">[[programme.bulk.help]]</p>
<div class="filter-fields">{{#FIELD}}{{HTML:none}}{{/FIELD}}</div>
<div class="form-actions"><button class="btn btn-primary">[[programme.bulk.save]]</button></div></form></details>
