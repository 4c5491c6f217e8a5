{{HEADER:none}}
{{SWITCH:none}}
{{FILTERS:none}}
<form class="search" method="get" action="/field-reports" role="search">
{{#LATE}}<input type="hidden" name="late" value="1">{{/LATE}}
{{CATEGORY_FIELD:none}}
<label class="visually-hidden" for="q">[[cases.filter.search]]</label>
<input class="form-control" type="search" id="q" name="q" value="{{QUERY}}" placeholder="[[cases.filter.search]]">
<button class="btn">[[cases.filter.apply]]</button>
</form>
{{#EMPTY}}{{MESSAGE:none}}{{/EMPTY}}
{{#ROWS}}<div class="list brought"><table>
<thead><tr><th scope="col">[[cases.column.state]]</th><th scope="col">[[cases.column.case]]</th><th scope="col">[[cases.column.category]]</th><th scope="col">[[cases.column.place]]</th><th scope="col">[[cases.column.received]]</th></tr></thead><tbody>
{{#ROW}}<tr><td class="first">{{STATE:none}} {{TIME:none}}</td><th scope="row" class="first"><a href="{{PATH}}">{{TEXT}}</a><span class="cell-note">{{CODE}}{{#SUPPORTED}} · {{COUNT}}{{/SUPPORTED}}</span></th><td data-label="[[cases.column.category]]">{{CATEGORY}}</td><td data-label="[[cases.column.place]]">{{PLACE}}</td><td class="number" data-label="[[cases.column.received]]">{{RECEIVED}}</td></tr>
{{/ROW}}</tbody></table></div>
{{PAGER:none}}{{/ROWS}}
<p class="quiet"><a href="/track">[[cases.report.track]]</a></p>
