{{HEADER:none}}
{{#RECORD}}<p class="message tone-green">{{TEXT}} <span class="quiet">{{BY}}, {{AT}}</span></p>{{/RECORD}}
{{#NOTHING}}<div class="empty-state">[[icon:circle-check]]<h2>[[people.hand_over.nothing]]</h2><p>[[people.hand_over.nothing_text]]</p></div>{{/NOTHING}}
{{#FORM}}
{{#PROBLEM}}{{MESSAGE:none}}{{/PROBLEM}}
<form class="card form" method="post" action="{{PATH}}">
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="tag" value="{{TAG}}">
<p>{{SUMMARY}}</p>
{{#FIELD}}{{HTML:none}}{{/FIELD}}
<p class="quiet">[[people.hand_over.note]]</p>
<div class="form-actions"><button class="btn btn-primary">[[people.hand_over.do]]</button></div>
</form>
{{/FORM}}
{{#DUTY}}<section><h2 class="section-title">{{HEADING}}</h2>
<ul class="card facts">
{{#HELD}}<li>{{#LINKED}}<a href="{{ADDRESS}}">{{TITLE}}</a>{{/LINKED}}{{#PLAIN}}{{TITLE}}{{/PLAIN}}{{#WITH_DETAIL}} <span class="quiet">{{DETAIL}}</span>{{/WITH_DETAIL}}</li>
{{/HELD}}</ul></section>{{/DUTY}}
