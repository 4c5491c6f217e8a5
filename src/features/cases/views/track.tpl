{{HEADER:none}}
{{#PROBLEM}}{{MESSAGE:none}}{{/PROBLEM}}
<form class="card form" method="post" action="/track"><input type="hidden" name="csrf" value="{{CSRF}}">
{{#FIELD}}{{HTML:none}}{{/FIELD}}
<div class="form-actions"><button class="btn btn-primary">[[cases.track.follow]]</button></div></form>
<p class="quiet"><a href="/report">[[cases.report.title]]</a> · <a href="/field-reports">[[cases.report.all]]</a></p>
