{{HEADER:none}}
{{VIEWS:none}}
{{#FIRST}}{{STATE:none}}{{/FIRST}}
{{#THERE}}
{{FILTERS:none}}
<form class="row-of-items" method="get" action="/indicators" role="search">
{{#KEPT}}<input type="hidden" name="{{NAME}}" value="{{VALUE}}">{{/KEPT}}
<label><span class="visually-hidden">[[programme.indicators.search]]</span>
<input class="form-control" type="search" name="q" value="{{QUERY}}" placeholder="[[programme.indicators.search]]"></label>
<button class="btn">[[programme.targets.apply]]</button>
<details class="more"{{#OPENED}} open{{/OPENED}}><summary>[[programme.task_filter.open]]</summary><div class="filter-fields">{{#FIELD}}{{HTML:none}}{{/FIELD}}</div></details>
</form>
{{#EMPTY}}{{STATE:none}}{{/EMPTY}}
{{#ROWS}}
<div class="list"><table>
<thead><tr>{{STATUS_HEADING:none}}{{WORDING_HEADING:none}}<th scope="col">[[programme.target.frequency]]</th>{{LATEST_HEADING:none}}<th scope="col">[[programme.column.path]]</th>{{PERSON_HEADING:none}}</tr></thead>
<tbody>
{{#ROW}}<tr>
<td class="first">{{STATUS:none}}</td>
<th scope="row" class="first"><a href="{{PATH}}">{{WORDING}}</a><span class="cell-note">{{GROUP}}</span><span class="cell-note">{{REASON}}</span></th>
<td data-label="[[programme.target.frequency]]">{{HOW_OFTEN}}<span class="cell-note">{{DIRECTION}}</span></td>
<td class="number" data-label="[[programme.column.latest]]">{{#FIGURE}}<a href="{{PATH}}#figures">{{LATEST}}</a><span class="cell-note">{{PERIOD}}{{#INVENTED}} · [[programme.invented]]{{/INVENTED}}</span>{{/FIGURE}}{{#NO_FIGURE}}<span class="quiet">[[programme.no_figure]]</span>{{/NO_FIGURE}}</td>
<td data-label="[[programme.column.path]]">{{#LINE}}{{SPARKLINE:none}}{{/LINE}}</td>
<td data-label="[[programme.column.person]]">{{IN_CHARGE:none}}<span class="cell-note">{{IN_CHARGE_UNIT:none}}</span></td>
</tr>
{{/ROW}}
</tbody></table></div>
{{PAGER:none}}
{{/ROWS}}
{{/THERE}}
