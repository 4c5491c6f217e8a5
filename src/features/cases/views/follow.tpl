{{HEADER:none}}
{{#FORM}}<form class="card form" method="post" action="{{PATH}}/follow"><input type="hidden" name="csrf" value="{{CSRF}}">
{{#PROBLEM}}{{MESSAGE:none}}{{/PROBLEM}}<p>[[cases.follow.about]]</p>
{{FIELD:none}}
<div class="form-actions"><button class="btn btn-primary">[[cases.follow.ask]]</button></div></form>{{/FORM}}
{{#SENT}}<p class="message tone-green">[[cases.follow.sent]]</p>{{/SENT}}
{{#CONFIRM}}<form class="card form" method="post" action="/follow"><p>[[cases.follow.confirm_about]]</p>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="code" value="{{CODE}}"><input type="hidden" name="who" value="{{WHO}}"><input type="hidden" name="key" value="{{KEY}}">
<div class="form-actions"><button class="btn btn-primary" name="act" value="confirm">[[cases.follow.confirm]]</button></div></form>{{/CONFIRM}}
{{#LEAVE}}<form class="card form" method="post" action="/follow"><p>[[cases.follow.leave_about]]</p>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="code" value="{{CODE}}"><input type="hidden" name="who" value="{{WHO}}"><input type="hidden" name="key" value="{{KEY}}">
<div class="form-actions"><button class="btn btn-primary" name="act" value="leave">[[cases.follow.leave]]</button></div></form>{{/LEAVE}}
{{#FOLLOWING}}<p class="message tone-green">[[cases.follow.following]]</p><p><a href="/field-reports/{{CODE}}">{{CODE}}</a></p>{{/FOLLOWING}}
{{#LEFT}}<p class="message tone-green">[[cases.follow.left]]</p><p><a href="/field-reports/{{CODE}}">{{CODE}}</a></p>{{/LEFT}}
