{{HEADER:none}}
{{FILTERS:none}}
{{EMPTY:none}}
{{#DAY}}<section><h2 class="section-title">{{DATE}}</h2>
<ul class="history">
{{#ROW}}<li>{{#ONE}}<p>{{#PERSON}}<strong>{{WHO}}</strong> {{/PERSON}}{{WHAT}} {{STATUS:none}}{{#RECORD}} <a href="{{PATH}}">{{WORDING}}</a>{{/RECORD}}{{#DETAIL}} <b>{{TEXT}}</b>{{/DETAIL}} <span class="who">{{TIME}}</span></p>{{/ONE}}{{#MANY}}<details><summary>{{#PERSON}}<strong>{{WHO}}</strong> {{/PERSON}}{{WHAT}} {{STATUS:none}} <strong>{{COUNT}}</strong> <span class="who">{{TIME}}</span></summary>
<ul>{{#RECORD}}<li><a href="{{PATH}}">{{WORDING}}</a></li>
{{/RECORD}}</ul></details>{{/MANY}}</li>
{{/ROW}}
</ul></section>
{{/DAY}}
<p class="pager"><span class="pager-links">{{#EARLIER}}<a class="btn btn-sm" href="{{PATH}}">[[programme.activity.earlier]]</a>{{/EARLIER}}{{#LATER}}<a class="btn btn-sm" href="{{PATH}}">[[programme.activity.later]]</a>{{/LATER}}</span></p>
