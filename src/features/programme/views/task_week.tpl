{{HEADER:none}}
{{#EMPTY}}{{STATE:none}}{{/EMPTY}}
{{#WEEK}}{{VIEWS:none}}
<form class="row-of-items week-form" method="get" action="/tasks/week"><input type="hidden" name="from" value="{{FROM}}">
<label><span class="visually-hidden">[[programme.column.unit]]</span><select class="form-select" name="unit">{{#UNIT}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{LABEL}}</option>{{/UNIT}}</select></label>
<button class="btn">[[programme.task_filter.apply]]</button><a class="btn" href="{{PREVIOUS}}">[[programme.week.previous]]</a><a class="btn" href="{{NEXT}}">[[programme.week.next]]</a></form>
{{#LATE}}<section><h2 class="section-title">[[programme.week.late]]</h2><div class="list"><table><thead><tr><th scope="col">[[programme.column.task]]</th><th scope="col">[[programme.column.person]]</th><th scope="col">[[programme.column.product]]</th><th scope="col" class="number">[[programme.column.deadline]]</th></tr></thead><tbody>
{{#ROW}}<tr><th scope="row" class="first"><a href="{{PATH}}">{{TITLE}}</a></th><td data-label="[[programme.column.person]]">{{PERSON}}<span class="cell-note">{{RESPONSIBLE}}</span></td><td data-label="[[programme.column.product]]">{{PRODUCT}}</td><td class="number" data-label="[[programme.column.deadline]]">{{DUE}}</td></tr>
{{/ROW}}</tbody></table></div>{{#MORE}}<p><a href="{{PATH}}">{{TEXT}}</a></p>{{/MORE}}</section>{{/LATE}}
{{#NONE}}<p class="message tone-blue">[[programme.week.none]]</p>{{/NONE}}
{{#DAY}}<section><h2 class="section-title">{{HEADING}}{{#TODAY}} · [[programme.week.today]]{{/TODAY}}</h2><div class="list"><table><thead><tr><th scope="col">[[programme.column.task]]</th><th scope="col">[[programme.column.person]]</th><th scope="col">[[programme.column.product]]</th><th scope="col">[[programme.column.status]]</th></tr></thead><tbody>
{{#ROW}}<tr><th scope="row" class="first"><a href="{{PATH}}">{{TITLE}}</a>{{#MILESTONE}}<span class="cell-note">[[programme.calendar.milestone]]: {{TEXT}}</span>{{/MILESTONE}}</th><td data-label="[[programme.column.person]]">{{PERSON}}<span class="cell-note">{{RESPONSIBLE}}</span></td><td data-label="[[programme.column.product]]">{{PRODUCT}}</td><td class="first">{{STATUS:none}}</td></tr>
{{/ROW}}</tbody></table></div>{{#MORE}}<p><a href="{{PATH}}">{{TEXT}}</a></p>{{/MORE}}</section>{{/DAY}}
{{/WEEK}}
