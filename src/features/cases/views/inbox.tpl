{{HEADER:none}}
{{SWITCH:none}}
{{FILTERS:none}}
<form class="search" method="get" action="/cases" role="search">
{{#KEPT}}<input type="hidden" name="{{NAME}}" value="{{VALUE}}">{{/KEPT}}
{{CATEGORY_FIELD:none}}
<label class="visually-hidden" for="q">[[cases.filter.search]]</label>
<input class="form-control" type="search" id="q" name="q" value="{{QUERY}}" placeholder="[[cases.filter.search]]">
<button class="btn">[[cases.filter.apply]]</button>
</form>
{{#PROBLEM}}{{MESSAGE:none}}{{/PROBLEM}}
{{TO_CONFIRM:none}}
{{NEWS:none}}
<div class="with-beside">
<div class="with-beside-list" hx-target="#beside" hx-select="#beside" hx-swap="outerHTML show:none" hx-push-url="true">
{{#EMPTY}}{{MESSAGE:none}}{{/EMPTY}}
{{#ROWS}}<div class="list"><table>
<thead><tr>{{#CHOOSING}}<th scope="col"><span class="visually-hidden">[[cases.bulk.choose]]</span></th>{{/CHOOSING}}<th scope="col">[[cases.column.time]]</th><th scope="col">[[cases.column.case]]</th><th scope="col">[[cases.column.category]]</th><th scope="col">[[cases.column.place]]</th><th scope="col">[[cases.column.unit]]</th><th scope="col">[[cases.column.state]]</th></tr></thead><tbody>
{{#ROW}}<tr data-row>{{#CHOICE}}<td class="first choose"><input type="checkbox" form="bulk" name="case" value="{{VALUE}}"{{#CHOSEN}} checked{{/CHOSEN}} aria-label="[[cases.bulk.choose]]: {{CODE}}"></td>{{/CHOICE}}<td class="first">{{TIME:none}}{{USED:none}}<span class="cell-note">{{DUE}}</span></td><th scope="row" class="first"><a href="{{PATH}}" data-beside hx-get="{{BESIDE}}" hx-trigger="beside"{{#CURRENT}} aria-current="true"{{/CURRENT}}>{{TEXT}}</a><span class="cell-note">{{CODE}}</span></th><td data-label="[[cases.column.category]]">{{CATEGORY}}</td><td data-label="[[cases.column.place]]">{{PLACE}}</td><td data-label="[[cases.column.unit]]">{{UNIT}}<span class="cell-note">{{PERSON}}</span></td><td data-label="[[cases.column.state]]">{{STATE:none}} {{STAYS:none}}</td></tr>
{{/ROW}}</tbody></table></div>
{{BULK:none}}
{{PAGER:none}}{{/ROWS}}
</div>
<section id="beside" class="beside" aria-label="[[cases.beside.title]]">{{#OPEN}}{{CASE:none}}{{/OPEN}}</section>
</div>
{{#RULES}}<p class="quiet"><a href="/cases/overview">[[cases.overview.link]]</a> · <a href="/cases/rules">[[cases.rules.title]]</a> · <a href="/cases/poster">[[cases.poster.title]]</a></p>{{/RULES}}
{{#DAYS}}<p class="quiet"><a href="/days-off">[[calendar.title]]</a></p>{{/DAYS}}
{{KEYS:none}}
