{{HEADER:none}}
{{#ASK}}<form class="card form" method="post" action="/track/unsubscribe"><p>[[cases.letter.leave_about]]</p>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="code" value="{{CODE}}"><input type="hidden" name="key" value="{{KEY}}">
<div class="form-actions"><button class="btn btn-primary">[[cases.letter.leave]]</button></div></form>{{/ASK}}
{{#DONE}}<p class="message tone-green">[[cases.letter.left]]</p><p><a href="/track">[[cases.report.track]]</a></p>{{/DONE}}
