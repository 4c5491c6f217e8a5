{{HEADER:none}}
{{TYPES:none}}
{{#PROBLEM}}{{MESSAGE:none}}{{/PROBLEM}}
{{#WHERE}}<form class="card form" data-plain-report method="get" action="/report">
<h2 class="section-title">[[cases.report.where]]</h2>
<input type="hidden" name="type" value="{{TYPE}}">
{{#FIELD}}{{HTML:none}}{{/FIELD}}
<div class="form-actions"><button class="btn btn-primary">[[cases.report.next]]</button></div>
</form>
<p class="quiet"><a href="/track">[[cases.report.track]]</a> · <a href="/field-reports">[[cases.report.all]]</a></p>{{/WHERE}}
{{STEPS:none}}
{{#SIMILAR}}<section class="card"><h2 class="section-title">[[cases.report.similar]]</h2><p class="quiet">[[cases.report.similar_text]]</p>
<ul class="brought">{{#ONE}}<li><a href="{{PATH}}">{{TEXT}}</a> <span class="quiet small">{{PLACE}}</span> {{STATE:none}}</li>{{/ONE}}</ul></section>{{/SIMILAR}}
{{#WORDS}}<form class="card form" method="post" action="/report" enctype="multipart/form-data" data-keep>
<h2 class="section-title">[[cases.report.words]]</h2>
<p class="quiet">{{CHOSEN}} · <a href="{{ANEW}}">[[cases.report.change]]</a></p>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="submission" value="{{SUBMISSION}}"><input type="hidden" name="type" value="{{TYPE}}">
{{#KEPT}}<input type="hidden" name="{{NAME}}" value="{{VALUE}}">{{/KEPT}}
{{#FIELD}}{{HTML:none}}{{/FIELD}}
<h3 class="section-title">[[cases.report.person]]</h3>
<p class="quiet">[[cases.report.person_text]]</p>
{{#PERSON}}{{HTML:none}}{{/PERSON}}
<div class="form-actions"><button class="btn btn-primary">[[cases.report.send]]</button></div>
</form>{{/WORDS}}
