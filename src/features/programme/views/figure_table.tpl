<div class="list"><table>
<thead><tr><th scope="col">[[programme.column.period]]</th><th scope="col" class="number">{{VALUE_HEADING}}</th>{{#EXPECTED_HEADING}}<th scope="col" class="number">[[programme.column.expected]]</th><th scope="col">[[programme.column.status]]</th>{{/EXPECTED_HEADING}}<th scope="col">[[programme.column.source]]</th><th scope="col">[[programme.column.entered]]</th></tr></thead>
<tbody>
{{#TERM}}<tr><th scope="row" class="first">{{PERIOD}}</th>
<td class="number" data-label="{{VALUE_HEADING}}">{{VALUE}}</td>
<td class="number" data-label="[[programme.column.goal]]">{{EXPECTED}}</td><td data-label="[[programme.column.status]]">{{BADGE:none}}</td>
<td colspan="2">{{REASON}}</td></tr>
{{/TERM}}
{{#FIGURE}}<tr><th scope="row" class="first">{{PERIOD}}</th>
<td class="number" data-label="{{VALUE_HEADING}}">{{VALUE}}{{#INVENTED_MARK}}<span class="cell-note">[[programme.invented]]</span>{{/INVENTED_MARK}}</td>
{{#EXPECTED_CELL}}<td class="number" data-label="[[programme.column.expected]]">{{EXPECTED}}</td><td data-label="[[programme.column.status]]">{{BADGE:none}}</td>{{/EXPECTED_CELL}}
<td data-label="[[programme.column.source]]">{{SOURCE}}{{#BY_FORMULA}}<a href="{{PATH}}">[[programme.target.by_formula]]</a>{{/BY_FORMULA}}{{#SUPPORTED}}{{EVIDENCE:none}}{{/SUPPORTED}}<span class="cell-note">{{NOTE}}</span></td>
<td data-label="[[programme.column.entered]]">{{WHO}}<span class="cell-note">{{WHEN}}</span>{{#APPROVED}}<span class="cell-note">[[programme.target.approved_by]] {{BY}}</span>{{/APPROVED}}</td></tr>
{{/FIGURE}}
</tbody></table></div>
