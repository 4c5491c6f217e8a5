{{#CLOSED}}<p class="quiet" id="papers">{{TEXT}}</p>{{/CLOSED}}
{{#LIST}}<section class="card" id="papers"><h2 class="section-title">[[cases.paper.title]]</h2>
<ul class="notice-list">{{#PAPER}}<li><a href="{{PATH}}">{{NAME}}</a><small>{{SIZE}} · {{WHO}} · {{WHEN}}</small>
<details class="more"><summary>[[cases.paper.remove]]</summary><form method="post" action="{{PATH}}/removal"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="next" value="{{NEXT}}"><p class="quiet small">[[cases.paper.remove_help]]</p><button class="btn btn-sm">[[cases.paper.remove]]</button></form></details></li>{{/PAPER}}</ul>
<p class="quiet small">[[cases.paper.written]]</p></section>{{/LIST}}
