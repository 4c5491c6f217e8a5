{{HEADER:none}}
<div class="stack">
{{#PREVIEW}}
<form class="card form" method="post" action="/periods">
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="span" value="{{SPAN}}">
<p><strong>{{QUESTION}}</strong> [[programme.frozen.is_preview]]</p>
{{NOTE_FIELD:none}}
<div class="form-actions"><button class="btn btn-primary">[[programme.frozen.close_now]]</button><a class="btn" href="/periods">[[programme.frozen.not_now]]</a></div>
</form>
{{/PREVIEW}}
{{#CLOSED}}<div><p>{{TEXT}}</p><p class="quiet">{{NOTE}}</p></div>{{/CLOSED}}
<section>{{COUNTS:none}}</section>
{{#WORK}}<section><h2 class="section-title">{{TITLE}}</h2>{{WORK_COUNTS:none}}</section>{{/WORK}}
{{FACTS:none}}
{{#TABLE}}
<section>
<h2 class="section-title">{{TITLE}}</h2>
<div class="list"><table>
<thead><tr><th scope="col">[[programme.column.status]]</th><th scope="col">[[programme.column.target]]</th><th scope="col" class="number">[[programme.column.value]]</th><th scope="col">[[programme.column.person]]</th></tr></thead>
<tbody>
{{#ROW}}<tr><td class="first">{{STATUS:none}}{{#SILENT}}<span class="cell-note">[[programme.frozen.silent]]</span>{{/SILENT}}</td>
<th scope="row" class="first"><a href="{{PATH}}">{{WORDING}}</a><span class="cell-note">{{REASON}}</span></th>
<td class="number" data-label="[[programme.column.value]]">{{FIGURE}}<span class="cell-note">{{PERIOD}}</span>{{#CORRECTED}}<span class="cell-note"><strong>[[programme.frozen.now]] {{TEXT}}</strong></span>{{/CORRECTED}}</td>
<td data-label="[[programme.column.person]]">{{PERSON}}<span class="cell-note">{{UNIT}}</span></td></tr>
{{/ROW}}
</tbody></table></div>
</section>
{{/TABLE}}
</div>
