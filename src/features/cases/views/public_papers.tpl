{{#LIST}}<section class="card" id="papers"><h2 class="section-title">[[cases.paper.with_answer]]</h2>
<ul class="notice-list">{{#PAPER}}<li><a href="{{PATH}}">{{NAME}}</a><small>{{SIZE}}</small></li>{{/PAPER}}</ul></section>{{/LIST}}
