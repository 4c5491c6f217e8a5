{{HEADER:none}}
{{#PROBLEM}}{{MESSAGE:none}}{{/PROBLEM}}
<div class="stack">
{{#NOTICE}}<section class="message tone-blue"><div><p><b>{{SUBJECT}}</b> <span class="quiet small">{{WHEN}}</span></p><p class="told">{{TEXT:p}}</p></div></section>{{/NOTICE}}
{{SEEN:none}}
{{#STEPS}}<form class="card form" method="post" action="/track/steps">{{#SETTLED}}<h2 class="section-title">[[cases.track.settled]]</h2>{{/SETTLED}}<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="code" value="{{CODE}}"><input type="hidden" name="secret" value="{{SECRET}}">
{{#FIELD}}{{HTML:none}}{{/FIELD}}
<div class="form-actions">{{#BUTTON}}<button class="btn" name="step" value="{{KEY}}"{{#BARE}} formnovalidate{{/BARE}}>{{LABEL}}</button>{{/BUTTON}}</div></form>{{/STEPS}}
{{#TOO_LATE}}<section class="card"><p>{{MESSAGE}}</p><div class="form-actions"><a class="btn" href="{{ANEW}}">[[cases.track.anew]]</a></div></section>{{/TOO_LATE}}
{{#RATING}}<form class="card form" method="post" action="/track/steps"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="code" value="{{CODE}}"><input type="hidden" name="secret" value="{{SECRET}}">
{{#FIELD}}{{HTML:none}}{{/FIELD}}
<div class="form-actions"><button class="btn" name="step" value="rate">[[cases.track.rate]]</button></div></form>{{/RATING}}
</div>
