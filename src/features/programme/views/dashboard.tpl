{{HEADER:none}}
{{#EMPTY}}{{STATE:none}}{{/EMPTY}}
{{#PROGRAMME}}
{{FIRST_HOUR:none}}
<ul class="filters"><li><a class="chip" href="/meeting">[[icon:presentation]][[programme.meeting.open]]</a></li>
<li><a class="chip" href="/activity">[[icon:activity]][[programme.activity.open]]</a></li>
{{#MAY_CLOSE}}<li><a class="chip" href="/periods">[[icon:calendar-check]][[programme.dashboard.close_period]]</a></li>{{/MAY_CLOSE}}</ul>
{{#INVENTED}}<p class="message tone-blue">[[programme.invented_notice]]</p>{{/INVENTED}}
<div class="tiles wide-first">
<section class="tile"><h2>{{TARGETS}}</h2>{{COUNTS:none}}</section>
<section class="tile"><h2>{{TASKS}}</h2>
<ul class="facts">
<li class="late"><a href="/tasks?status=overdue">[[programme.dashboard.tasks_overdue]]</a><b>{{TASKS_OVERDUE}}</b></li>
<li class="soon"><a href="{{SOON_PATH}}">[[programme.dashboard.tasks_soon]]</a><b>{{TASKS_SOON}}</b></li>
<li><a href="/tasks?status=awaiting_approval">[[programme.dashboard.tasks_waiting]]</a><b>{{TASKS_WAITING}}</b></li>
<li><a href="/tasks?lacks=any">[[programme.dashboard.tasks_unclear]]</a><b>{{TASKS_UNCLEAR}}</b></li>
<li><span>[[programme.dashboard.tasks_clear]]</span><b>{{TASKS_CLEAR}}</b></li>
<li><a href="/tasks?status=done_on_time">[[programme.dashboard.tasks_done]]</a><b>{{TASKS_DONE}}</b></li>
</ul></section>
{{#OTHER}}<section class="tile"><h2>[[programme.dashboard.other]]</h2>
<ul class="facts">
{{#OTHER_ROW}}<li{{#LATE_WORK}} class="late"{{/LATE_WORK}}><a href="{{PATH}}">{{LABEL}}</a><b>{{COUNT}}</b></li>
{{/OTHER_ROW}}</ul></section>
{{/OTHER}}<section class="tile"><h2>[[programme.dashboard.week]]</h2>
<ul class="facts">
<li><span>[[programme.dashboard.new_figures]]</span><b>{{NEW_FIGURES}}</b></li>
<li{{#TURNED_WORSE}} class="late"{{/TURNED_WORSE}}><span>[[programme.dashboard.worse]]</span><b>{{WORSE}}</b></li>
<li><span>[[programme.dashboard.better]]</span><b>{{BETTER}}</b></li>
</ul></section>
</div>
<h2 class="section-title">[[programme.dashboard.first]]</h2>
{{#CALM}}<p class="message tone-green">[[programme.dashboard.calm]]</p>{{/CALM}}
{{#URGENT}}
<div class="list"><table>
<thead><tr><th scope="col">[[programme.column.status]]</th><th scope="col">[[programme.column.target]]</th>
<th scope="col">[[programme.column.person]]</th><th scope="col" class="number">[[programme.column.latest]]</th>
<th scope="col">[[programme.column.path]]</th></tr></thead>
<tbody>
{{#ROW}}<tr>
<td class="first">{{STATUS:none}}</td>
<th scope="row" class="first"><a href="{{PATH}}">{{WORDING}}</a>{{#PART}}<span class="cell-note">{{WHOLE}}</span>{{/PART}}<span class="cell-note">{{GOAL}}</span><span class="cell-note">{{REASON}}</span></th>
<td data-label="[[programme.column.person]]">{{PERSON:none}}<span class="cell-note">{{UNIT:none}}</span></td>
<td class="number" data-label="[[programme.column.latest]]">{{#FIGURE}}<a href="{{PATH}}#figures">{{LATEST}}</a><span class="cell-note">{{PERIOD}}</span>{{#INVENTED_MARK}}<span class="cell-note">[[programme.invented]]</span>{{/INVENTED_MARK}}{{/FIGURE}}{{#NO_FIGURE}}<span class="quiet">[[programme.no_figure]]</span>{{/NO_FIGURE}}</td>
<td data-label="[[programme.column.path]]">{{#LINE}}{{SPARKLINE:none}}{{/LINE}}</td>
</tr>
{{/ROW}}
</tbody></table></div>
<p><a href="/targets?sort=status">[[programme.dashboard.all]]</a></p>
{{/URGENT}}
{{KEY_TASKS:none}}
{{EXPLANATIONS:none}}
{{#LATE}}
<h2 class="section-title">[[programme.dashboard.overdue]]</h2>
<div class="list"><table>
<thead><tr><th scope="col">[[programme.column.target]]</th><th scope="col">[[programme.column.period]]</th>
<th scope="col" class="number">[[programme.column.late]]</th><th scope="col">[[programme.column.person]]</th></tr></thead>
<tbody>
{{#LATE_ROW}}<tr><th scope="row" class="first"><a href="{{PATH}}">{{WORDING}}</a></th>
<td data-label="[[programme.column.period]]">{{PERIOD}}<span class="cell-note">{{DUE}}</span></td>
<td class="number" data-label="[[programme.column.late]]">{{DAYS}}</td>
<td data-label="[[programme.column.person]]">{{PERSON:none}}</td></tr>
{{/LATE_ROW}}
</tbody></table></div>
{{#MORE_LATE}}<p><a href="/targets?sort=latest">[[programme.dashboard.all]]</a></p>{{/MORE_LATE}}
{{/LATE}}
<h2 class="section-title">[[programme.dashboard.groups]]</h2>
<div class="tiles">
{{#GROUP}}<section class="tile"><h3><a href="{{PATH}}">{{NAME}}</a></h3>{{COUNTS:none}}</section>
{{/GROUP}}
</div>
{{/PROGRAMME}}
