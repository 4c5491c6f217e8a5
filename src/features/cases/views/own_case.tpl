{{HEADER:none}}
{{#PROBLEM}}{{MESSAGE:none}}{{/PROBLEM}}
<div class="stack">
{{#NOTICE}}<section class="message tone-blue"><p><b>{{SUBJECT}}</b> <span class="quiet small">{{WHEN}}</span></p><p>{{TEXT:p}}</p></section>{{/NOTICE}}
{{SEEN:none}}
{{#STEP}}<form class="card form" method="post" action="/track/steps"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="code" value="{{CODE}}"><input type="hidden" name="secret" value="{{SECRET}}">
{{#FIELD}}{{HTML:none}}{{/FIELD}}
<div class="form-actions"><button class="btn" name="step" value="{{KEY}}">{{LABEL}}</button></div></form>{{/STEP}}
{{#RATING}}<form class="card form" method="post" action="/track/steps"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="code" value="{{CODE}}"><input type="hidden" name="secret" value="{{SECRET}}">
{{#FIELD}}{{HTML:none}}{{/FIELD}}
<div class="form-actions"><button class="btn" name="step" value="rate">[[cases.track.rate]]</button></div></form>{{/RATING}}
</div>
