{{HEADER:none}}
{{#OTHER}}<section class="tile"><h2>[[programme.work.other]]</h2><ul class="facts">
{{#OTHER_ROW}}<li{{#URGENT}} class="late"{{/URGENT}}>{{#LINKED}}<a href="{{PATH}}">{{LABEL}}</a>{{/LINKED}}{{#PLAIN}}<span>{{LABEL}}</span>{{/PLAIN}}<b>{{COUNT}}</b></li>
{{/OTHER_ROW}}</ul></section>{{/OTHER}}
{{#EMPTY}}{{STATE:none}}{{/EMPTY}}
{{#WORK}}
{{#NOTHING}}<div class="empty-state">[[icon:circle-check]]<h2>[[programme.work.nothing]]</h2><p>[[programme.work.nothing_text]]</p></div>{{/NOTHING}}
{{#TARGETS}}<section><h2 class="section-title">{{HEADING}}</h2>
<div class="list"><table>
<thead><tr><th scope="col">[[programme.column.status]]</th><th scope="col">{{COLUMN}}</th><th scope="col">[[programme.column.person]]</th><th scope="col" class="number">[[programme.column.latest]]</th><th scope="col">[[programme.column.path]]</th></tr></thead>
<tbody>
{{#TARGET}}<tr><td class="first">{{STATUS:none}}</td><th scope="row" class="first"><a href="{{PATH}}">{{WORDING}}</a><span class="cell-note">{{GOAL}}</span><span class="cell-note">{{REASON}}</span></th><td data-label="[[programme.column.person]]">{{PERSON:none}}</td><td class="number" data-label="[[programme.column.latest]]">{{#FIGURE}}<a href="{{PATH}}#figures">{{LATEST}}</a><span class="cell-note">{{PERIOD}}</span>{{#INVENTED}}<span class="cell-note">[[programme.invented]]</span>{{/INVENTED}}{{/FIGURE}}{{#NO_FIGURE}}<span class="quiet">[[programme.no_figure]]</span>{{/NO_FIGURE}}</td><td data-label="[[programme.column.path]]">{{#LINE}}{{SPARKLINE:none}}{{/LINE}}</td></tr>
{{/TARGET}}
</tbody></table></div></section>{{/TARGETS}}
{{#EXPLANATIONS}}<section><h2 class="section-title">[[programme.explanation.list]]</h2>
<div class="list"><table>
<thead><tr><th scope="col">[[programme.column.status]]</th><th scope="col">[[programme.explanation.about]]</th><th scope="col">[[programme.column.person]]</th><th scope="col" class="number">[[programme.explanation.due]]</th></tr></thead>
<tbody>
{{#EXPLANATION}}<tr><td class="first">{{STATUS:none}}</td><th scope="row" class="first"><a href="{{PATH}}">{{WORDING}}</a><span class="cell-note">{{QUESTION}}</span></th><td data-label="[[programme.column.person]]">{{PERSON:none}}</td><td class="number" data-label="[[programme.explanation.due]]">{{DUE}}</td></tr>
{{/EXPLANATION}}
</tbody></table></div></section>{{/EXPLANATIONS}}
{{TASKS:none}}
{{#ALL_TASKS}}<p><a href="{{PATH}}">[[programme.work.all_tasks]]</a></p>{{/ALL_TASKS}}
{{#PEOPLE}}<section><h2 class="section-title">[[programme.work.people]]</h2>
<div class="list"><table>
<thead><tr><th scope="col">[[programme.column.person]]</th><th scope="col" class="number">[[programme.work.of_targets]]</th><th scope="col" class="number">[[programme.work.red]]</th><th scope="col" class="number">[[programme.work.open]]</th><th scope="col" class="number">[[programme.work.overdue]]</th></tr></thead>
<tbody>
{{#MEMBER}}<tr><th scope="row" class="first">{{NAME:none}}<span class="cell-note">{{POSITION}}</span></th><td class="number" data-label="[[programme.work.of_targets]]">{{OF_TARGETS}}</td><td class="number" data-label="[[programme.work.red]]">{{RED}}</td><td class="number" data-label="[[programme.work.open]]">{{OPEN}}</td><td class="number" data-label="[[programme.work.overdue]]">{{OVERDUE}}</td></tr>
{{/MEMBER}}
</tbody></table></div></section>{{/PEOPLE}}
{{/WORK}}
