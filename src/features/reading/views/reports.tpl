<div class="page-head"><div class="page-head-text"><h1>[[reading.reports.title]]</h1></div></div>
{{#MESSAGE}}<div class="message tone-red" role="alert">[[icon:alert-circle]]<p>{{TEXT}}</p></div>{{/MESSAGE}}
<form class="card form" method="post" action="/reports" enctype="multipart/form-data">
<input type="hidden" name="csrf" value="{{CSRF}}">
<div class="field">
<label for="file">[[reading.reports.file]]</label>
<p class="help" id="file-help">[[reading.reports.file_help]]</p>
<input class="form-control" type="file" id="file" name="file" required aria-describedby="file-help" accept=".txt,.docx,.pdf,.html,.htm">
</div>
<div class="form-actions"><button class="btn btn-primary">[[icon:file-search]][[reading.reports.read]]</button></div>
</form>
{{#UPLOADS}}
<h2 class="section-title">[[reading.upload.under_way]]</h2>
<div class="list"><table>
<thead><tr><th scope="col">[[reading.reports.name]]</th><th scope="col">[[reading.reports.state]]</th></tr></thead>
<tbody>
{{#UPLOAD}}
<tr><th scope="row" class="first"><a href="/reports/uploads/{{ID}}">{{NAME}}</a></th><td data-label="[[reading.reports.state]]">{{PROGRESS}}</td></tr>
{{/UPLOAD}}
</tbody></table></div>
{{/UPLOADS}}
{{#LIST}}
<h2 class="section-title">[[reading.reports.earlier]]</h2>
<div class="list"><table>
<thead><tr><th scope="col">[[reading.reports.name]]</th><th scope="col">[[reading.reports.state]]</th><th scope="col">[[reading.reports.reviewed]]</th><th scope="col">[[reading.reports.imported]]</th></tr></thead>
<tbody>
{{#REPORT}}
<tr>
<th scope="row" class="first"><a href="/reports/{{ID}}/review">{{NAME}}</a>{{#SCANNED}}<span class="cell-note">[[reading.reports.scanned]]</span>{{/SCANNED}}</th>
<td data-label="[[reading.reports.state]]"><span class="status {{TONE}}">{{STATE}}</span></td>
<td data-label="[[reading.reports.reviewed]]">{{REVIEWED}}</td>
<td data-label="[[reading.reports.imported]]">{{WHEN}}<span class="cell-note">{{WHO}}</span></td>
</tr>
{{/REPORT}}
</tbody></table></div>
{{/LIST}}
{{#EMPTY}}
<div class="empty-state">[[icon:file-text]]<h2>[[reading.reports.empty_title]]</h2><p>[[reading.reports.empty_text]]</p></div>
{{/EMPTY}}
