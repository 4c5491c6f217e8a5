{{HEADER:none}}
{{#PROBLEM}}{{MESSAGE:none}}{{/PROBLEM}}
<div class="stack">
{{#DONE}}<p class="message tone-green">{{TEXT}}</p>{{/DONE}}
{{#REFUSED}}
<section>
<p class="message tone-red">{{COUNT}}</p>
<div class="list"><table>
<thead><tr><th scope="col">[[programme.sheet.cell]]</th><th scope="col">[[programme.sheet.reason]]</th></tr></thead>
<tbody>{{#ROW}}<tr><th scope="row" class="first">{{CELL}}</th><td data-label="[[programme.sheet.reason]]">{{REASON}}</td></tr>
{{/ROW}}</tbody></table></div>
</section>
{{/REFUSED}}
<section class="card">
<h2>[[programme.sheet.first_step]]</h2>
<p>[[programme.sheet.first_help]]</p>
<p><a class="btn" href="/figures/sheet.xlsx" download>[[programme.sheet.download]]</a></p>
</section>
<section class="card">
<h2>[[programme.sheet.second_step]]</h2>
<p>[[programme.sheet.second_help]]</p>
<form method="post" action="/figures/sheet" enctype="multipart/form-data">
<input type="hidden" name="csrf" value="{{CSRF}}">
{{FILE_FIELD:none}}
<div class="form-actions"><button class="btn btn-primary">[[programme.sheet.upload]]</button></div>
</form>
</section>
</div>
