{{HEADER:none}}
{{#PREVIEW}}<p class="message tone-blue">[[programme.frozen.is_preview]]</p>{{/PREVIEW}}
{{#CLOSED}}<p>{{TEXT}}</p><p class="quiet">{{NOTE}}</p>{{/CLOSED}}
{{COUNTS:none}}
<div class="list"><table>
<thead><tr><th scope="col">[[programme.column.status]]</th><th scope="col">[[programme.column.target]]</th><th scope="col" class="number">[[programme.column.value]]</th><th scope="col">[[programme.column.person]]</th></tr></thead>
<tbody>
{{#ROW}}<tr><td class="first">{{STATUS:none}}{{#SILENT}}<span class="cell-note">[[programme.frozen.silent]]</span>{{/SILENT}}</td>
<th scope="row" class="first"><a href="{{PATH}}">{{WORDING}}</a><span class="cell-note">{{REASON}}</span></th>
<td class="number" data-label="[[programme.column.value]]">{{FIGURE}}<span class="cell-note">{{PERIOD}}</span>{{#CORRECTED}}<span class="cell-note"><strong>[[programme.frozen.now]] {{TEXT}}</strong></span>{{/CORRECTED}}</td>
<td data-label="[[programme.column.person]]">{{PERSON}}<span class="cell-note">{{UNIT}}</span></td></tr>
{{/ROW}}
</tbody></table></div>
