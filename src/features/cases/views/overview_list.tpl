{{HEADER:none}}
{{FILTERS:none}}
{{#EMPTY}}{{MESSAGE:none}}{{/EMPTY}}
{{#ROWS}}<div class="list"><table>
<thead><tr><th scope="col">[[cases.column.time]]</th><th scope="col">[[cases.column.case]]</th><th scope="col">[[cases.column.category]]</th><th scope="col">[[cases.column.place]]</th><th scope="col">[[cases.column.unit]]</th><th scope="col">[[cases.column.state]]</th></tr></thead><tbody>
{{#ROW}}<tr><td class="first">{{TIME:none}}<span class="cell-note">{{RECEIVED}}</span></td><th scope="row" class="first"><a href="{{PATH}}">{{TEXT}}</a><span class="cell-note">{{CODE}}</span></th><td data-label="[[cases.column.category]]">{{CATEGORY}}</td><td data-label="[[cases.column.place]]">{{PLACE}}</td><td data-label="[[cases.column.unit]]">{{UNIT}}<span class="cell-note">{{PERSON}}</span></td><td data-label="[[cases.column.state]]">{{STATE:none}}</td></tr>
{{/ROW}}</tbody></table></div>{{/ROWS}}
{{PAGER:none}}
