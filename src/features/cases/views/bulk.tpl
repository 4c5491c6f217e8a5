<details class="card more"{{#OPEN}} open{{/OPEN}}><summary>[[cases.bulk.heading]]</summary><form class="form" id="bulk" method="post" action="/cases/bulk"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="back" value="{{BACK}}">
<p class="quiet">[[cases.bulk.help]]</p>
{{#ASSIGN}}{{HTML:none}}{{/ASSIGN}}
<div class="form-actions"><button class="btn btn-primary" name="act" value="assign">[[cases.bulk.assign]]</button></div>
{{#SEND_ON}}{{HTML:none}}{{/SEND_ON}}
<div class="form-actions"><button class="btn" name="act" value="send_on">[[cases.bulk.send_on]]</button></div></form></details>
